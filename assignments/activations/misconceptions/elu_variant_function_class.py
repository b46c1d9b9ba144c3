# fails: nothing
# es: una torch.autograd.Function con su propio backward
# en: a torch.autograd.Function with a backward of its own
def elu(x, alpha=1.0):
    class Exponential(torch.autograd.Function):
        @staticmethod
        def forward(ctx, entries):
            ctx.save_for_backward(entries)
            return torch.where(entries > 0, entries, alpha * torch.expm1(entries))

        @staticmethod
        def backward(ctx, arriving):
            (entries,) = ctx.saved_tensors
            return torch.where(entries > 0, arriving, arriving * alpha * torch.exp(entries.clamp(max=0)))

    return Exponential.apply(x)
