# fails: nothing
# es: centra con una matriz
# en: centres with a matrix
class BatchNorm1d(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.register_parameter("weight", nn.Parameter(torch.ones(num_features)) if affine else None)
        self.register_parameter("bias", nn.Parameter(torch.zeros(num_features)) if affine else None)
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))

    def forward(self, x):
        n = len(x)
        if not self.training:
            out = (x - self.running_mean) @ torch.diag((self.running_var + self.eps) ** -0.5)
        elif n < 2:
            raise ValueError("one row")
        else:
            centring = torch.eye(n, dtype=x.dtype) - torch.full((n, n), 1 / n, dtype=x.dtype)
            centred = centring @ x
            var = torch.einsum("ij,ij->j", centred, centred) / n
            out = centred / torch.sqrt(var + self.eps)
            kept = 1 - self.momentum
            self.running_mean.copy_(kept * self.running_mean + self.momentum * (x - centred)[0].detach())
            self.running_var.copy_(kept * self.running_var + self.momentum * var.detach() * n / (n - 1))
        if self.weight is None:
            return out
        return self.weight * out + self.bias
