# fails: nothing
# es: rellena la máscara con bernoulli_ y la divide
# en: fills the mask with bernoulli_ and divides it
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if p < 0 or p > 1 or p != p:
            raise ValueError("p must be in [0, 1]")
        self.p = p
        self.generator = generator

    def forward(self, x):
        if not self.training:
            return x
        mask = torch.empty_like(x, requires_grad=False).bernoulli_(1 - self.p, generator=self.generator)
        if self.p < 1:
            mask.div_(1 - self.p)
        return x * mask
