# fails: nothing
# es: lleva también la cuenta de los lotes, como PyTorch
# en: keeps count of the batches too, as PyTorch does
class BatchNorm1d(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True):
        super().__init__()
        self.num_features = num_features
        self.eps = eps
        self.momentum = momentum
        self.affine = affine
        self.weight = nn.Parameter(torch.empty(num_features)) if affine else None
        self.bias = nn.Parameter(torch.empty(num_features)) if affine else None
        self.register_buffer("running_mean", torch.empty(num_features))
        self.register_buffer("running_var", torch.empty(num_features))
        self.register_buffer("num_batches_tracked", torch.tensor(0))
        self.reset()

    def reset(self):
        nn.init.zeros_(self.running_mean)
        nn.init.ones_(self.running_var)
        if self.affine:
            nn.init.ones_(self.weight)
            nn.init.zeros_(self.bias)

    def statistics(self, x):
        if not self.training:
            return self.running_mean, self.running_var
        if x.shape[0] < 2:
            raise ValueError(f"got {x.shape[0]} rows")
        var, mean = torch.var_mean(x, dim=0, correction=0)
        self.record(mean.detach(), var.detach() * x.shape[0] / (x.shape[0] - 1))
        return mean, var

    def record(self, mean, var):
        self.num_batches_tracked += 1
        self.running_mean.mul_(1 - self.momentum).add_(mean, alpha=self.momentum)
        self.running_var.mul_(1 - self.momentum).add_(var, alpha=self.momentum)

    def forward(self, x):
        mean, var = self.statistics(x)
        out = (x - mean) / (var + self.eps).sqrt()
        return torch.addcmul(self.bias, out, self.weight) if self.affine else out
