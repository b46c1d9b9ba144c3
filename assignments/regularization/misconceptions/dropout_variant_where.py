# fails: nothing
# es: elige con torch.where
# en: chooses with torch.where
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        if not (p >= 0 and p <= 1):
            raise ValueError("p is a probability")
        super().__init__()
        self.keep, self.generator = 1.0 - p, generator

    def forward(self, x):
        if self.training and self.keep < 1:
            drawn = torch.rand(*x.shape, generator=self.generator)
            scaled = x / self.keep if self.keep else x
            return torch.where(drawn < self.keep, scaled, torch.zeros_like(x))
        return x
