# fails: nothing
# es: reúne todo en una escala y un desplazamiento por columna
# en: gathers all in one scale and one shift a column
class BatchNorm1d(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight, self.bias = None, None
        if affine:
            self.weight = nn.Parameter(torch.ones(num_features))
            self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))

    def forward(self, x):
        if self.training:
            if x.shape[0] < 2:
                raise ValueError("at least two rows")
            mean = x.mean(0)
            centred = x - mean
            var = centred.square().mean(0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (centred.square().sum(0) / (len(x) - 1) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        scale = 1 / (var + self.eps).sqrt()
        if self.weight is not None:
            scale = scale * self.weight
        shift = -mean * scale
        if self.bias is not None:
            shift = shift + self.bias
        return x * scale + shift
