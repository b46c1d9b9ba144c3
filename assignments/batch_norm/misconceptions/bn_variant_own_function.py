# fails: nothing
# es: escribe su propia función de autograd, con el paso hacia atrás a mano
# en: writes its own autograd function, with the backward pass by hand
class Normalise(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, eps):
        std = torch.sqrt(x.var(dim=0, unbiased=False) + eps)
        hat = (x - x.mean(dim=0)) / std
        ctx.save_for_backward(hat, std)
        return hat

    @staticmethod
    def backward(ctx, grad):
        hat, std = ctx.saved_tensors
        return (grad - grad.mean(dim=0) - hat * (grad * hat).mean(dim=0)) / std, None


class BatchNorm1d(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(num_features)) if affine else None
        self.bias = nn.Parameter(torch.zeros(num_features)) if affine else None
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))

    def forward(self, x):
        if self.training:
            if len(x) < 2:
                raise ValueError("one row has no variance")
            with torch.no_grad():
                self.running_mean.lerp_(x.mean(dim=0), self.momentum)
                self.running_var.lerp_(x.var(dim=0), self.momentum)
            out = Normalise.apply(x, self.eps)
        else:
            out = (x - self.running_mean) / torch.sqrt(self.running_var + self.eps)
        return out if self.weight is None else out * self.weight + self.bias
