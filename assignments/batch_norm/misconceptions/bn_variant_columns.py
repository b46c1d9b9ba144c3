# fails: nothing
# es: recorre las columnas una a una
# en: walks the columns one by one
class BatchNorm1d(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True):
        super().__init__()
        self.eps, self.momentum, self.affine = eps, momentum, affine
        if affine:
            self.weight = nn.Parameter(torch.ones(num_features))
            self.bias = nn.Parameter(torch.zeros(num_features))
        else:
            self.register_parameter("weight", None)
            self.register_parameter("bias", None)
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))

    def forward(self, x):
        if self.training and x.size(0) <= 1:
            raise ValueError("expected more than one row")
        columns = []
        for k in range(x.size(1)):
            column = x[:, k]
            if self.training:
                mean = column.mean()
                var = ((column - mean) ** 2).mean()
                n = column.numel()
                self.running_mean[k] = (1 - self.momentum) * self.running_mean[k] + self.momentum * mean.item()
                self.running_var[k] = (1 - self.momentum) * self.running_var[k] + self.momentum * var.item() * n / (n - 1)
            else:
                mean, var = self.running_mean[k].clone(), self.running_var[k].clone()
            column = (column - mean) / (var + self.eps) ** 0.5
            if self.affine:
                column = self.weight[k] * column + self.bias[k]
            columns.append(column)
        return torch.stack(columns, dim=1)
