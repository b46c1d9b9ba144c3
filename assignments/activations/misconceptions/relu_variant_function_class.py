# fails: nothing
# es: una torch.autograd.Function con su propio backward
# en: a torch.autograd.Function with a backward of its own
def relu(x):
    class Rectifier(torch.autograd.Function):
        @staticmethod
        def forward(ctx, entries):
            ctx.save_for_backward(entries)
            return torch.where(entries < 0, torch.zeros_like(entries), entries)

        @staticmethod
        def backward(ctx, arriving):
            (entries,) = ctx.saved_tensors
            return arriving * (entries > 0).type_as(arriving)

    return Rectifier.apply(x)
