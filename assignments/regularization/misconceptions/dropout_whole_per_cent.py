# fails: dropout_drops_with_probability_p
# es: sortea enteros de 0 a 99 y redondea p a un tanto por ciento entero
# en: draws integers from 0 to 99 and rounds p to a whole per cent
class Dropout(nn.Module):
    def __init__(self, p: float = 0.5, generator: torch.Generator | None = None) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0:
            return x
        stays = torch.randint(0, 100, x.shape, generator=self.generator) >= round(100 * self.p)
        scale = 1 / (1 - self.p) if self.p < 1 else 0.0
        return x * stays * scale
