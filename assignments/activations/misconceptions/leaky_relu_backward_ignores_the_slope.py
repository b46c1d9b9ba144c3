# fails: leaky_relu_in_backward
# es: en su propio backward usa siempre 0.01, no la pendiente que se pasa
# en: always uses 0.01 in a backward of its own, not the slope that is passed
# hint es: al volver, el gradiente de lo negativo se multiplica por negative_slope, que hay que guardar en ctx
# hint en: on the way back the gradient of what is negative is multiplied by negative_slope, which has to be kept in ctx
def leaky_relu(x, negative_slope=0.01):
    class Leaky(torch.autograd.Function):
        @staticmethod
        def forward(ctx, entries):
            ctx.save_for_backward(entries)
            return torch.where(entries > 0, entries, negative_slope * entries)

        @staticmethod
        def backward(ctx, arriving):
            (entries,) = ctx.saved_tensors
            return torch.where(entries > 0, arriving, 0.01 * arriving)

    return Leaky.apply(x)
