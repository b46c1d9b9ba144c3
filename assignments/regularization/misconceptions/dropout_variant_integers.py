# fails: nothing
# es: compara números enteros al azar con un umbral
# en: compares random integers with a threshold
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if not (0 <= p <= 1):
            raise ValueError("no probability")
        self.p, self.generator = p, generator

    def forward(self, x):
        if not self.training:
            return x
        size = 2**24
        numbers = torch.randint(size, x.shape, generator=self.generator)
        kept = (numbers >= self.p * size).type_as(x)
        return kept * x / (1 - self.p) if self.p < 1 else kept * x
