# fails: nothing
# es: llena un tensor del tipo de x con sorteos uniformes y elige con where
# en: fills a tensor of the type of x with uniform draws and chooses by where
class Dropout(nn.Module):
    def __init__(self, p: float = 0.5, generator: torch.Generator | None = None) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0:
            return x
        u = torch.empty_like(x).uniform_(generator=self.generator)
        if self.p == 1:
            return torch.where(u < 2, torch.zeros_like(x), x)
        return torch.where(u < self.p, torch.zeros_like(x), x / (1 - self.p))
