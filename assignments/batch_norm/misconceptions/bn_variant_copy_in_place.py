# fails: nothing
# es: trabaja en el sitio sobre una copia
# en: works in place on a copy
class BatchNorm1d(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = self.bias = None
        if affine:
            self.weight = nn.Parameter(torch.full((num_features,), 1.0))
            self.bias = nn.Parameter(torch.full((num_features,), 0.0))
        for name, value in (("running_mean", 0.0), ("running_var", 1.0)):
            self.register_buffer(name, torch.full((num_features,), value))

    def forward(self, x):
        out = x.clone()
        if self.training:
            if x.shape[0] in (0, 1):
                raise ValueError("too few rows")
            old = {"running_mean": self.running_mean, "running_var": self.running_var}
            new = {"running_mean": x.mean(0), "running_var": x.var(0)}
            for name in old:
                setattr(self, name, torch.lerp(old[name], new[name].detach(), self.momentum))
            out -= x.mean(0)
            out /= (x.var(0, unbiased=False) + self.eps).sqrt()
        else:
            out -= self.running_mean
            out /= (self.running_var + self.eps).sqrt()
        if self.weight is not None:
            out *= self.weight
            out += self.bias
        return out
