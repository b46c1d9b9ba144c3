# fails: dropout_uses_the_generator
# es: sortea con una copia del generador: el recibido no avanza
# en: draws from a copy of the generator: the given one does not go on
class Dropout(nn.Module):
    def __init__(self, p: float = 0.5, generator: torch.Generator | None = None) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, None if generator is None else generator.clone_state()

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0:
            return x
        stays = torch.rand(x.shape, generator=self.generator) >= self.p
        scale = 1 / (1 - self.p) if self.p < 1 else 0.0
        return x * stays * scale
