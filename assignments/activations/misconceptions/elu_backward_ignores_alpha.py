# fails: elu_in_backward
# es: en su propio backward usa siempre alpha = 1
# en: always uses alpha = 1 in a backward of its own
# hint es: al volver, el gradiente de lo negativo se multiplica por alpha · exp(x), y alpha hay que guardarla en ctx
# hint en: on the way back the gradient of what is negative is multiplied by alpha · exp(x), and alpha has to be kept in ctx
def elu(x, alpha=1.0):
    class Exponential(torch.autograd.Function):
        @staticmethod
        def forward(ctx, entries):
            ctx.save_for_backward(entries)
            return torch.where(entries > 0, entries, alpha * torch.expm1(entries.clamp(max=0)))

        @staticmethod
        def backward(ctx, arriving):
            (entries,) = ctx.saved_tensors
            return torch.where(entries > 0, arriving, arriving * torch.exp(entries.clamp(max=0)))

    return Exponential.apply(x)
