# fails: nothing
# es: una torch.autograd.Function con la derivada escrita a mano
# en: a torch.autograd.Function with the derivative by hand
def gelu(x):
    class Gate(torch.autograd.Function):
        @staticmethod
        def forward(ctx, entries):
            ctx.save_for_backward(entries)
            return entries * torch.special.ndtr(entries)

        @staticmethod
        def backward(ctx, arriving):
            (entries,) = ctx.saved_tensors
            density = torch.exp(-entries.square() / 2) / math.sqrt(2 * math.pi)
            return arriving * (torch.special.ndtr(entries) + entries * density)

    return Gate.apply(x)
