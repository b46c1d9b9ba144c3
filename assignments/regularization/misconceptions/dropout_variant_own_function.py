# fails: nothing
# es: una autograd.Function con su propio paso hacia atrás
# en: an autograd.Function with its own backward pass
class Dropout(nn.Module):
    class Masked(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, factors):
            ctx.save_for_backward(factors)
            return x * factors

        @staticmethod
        def backward(ctx, grad_output):
            (factors,) = ctx.saved_tensors
            return grad_output * factors, None

    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if not 0.0 <= p <= 1.0:
            raise ValueError("0 <= p <= 1")
        self.p, self.generator = p, generator

    def forward(self, x):
        if self.training:
            stays = (torch.rand(x.shape, generator=self.generator) > self.p).to(x.dtype)
            factors = stays / (1 - self.p) if self.p < 1 else 0 * stays
            return Dropout.Masked.apply(x, factors)
        return x
