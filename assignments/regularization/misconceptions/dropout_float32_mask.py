# fails: dropout_leaves_its_input
# es: la máscara es de float32, y con ella la salida aunque x sea de float16
# en: the mask is float32, and so is the output although x is float16
class Dropout(nn.Module):
    def __init__(self, p: float = 0.5, generator: torch.Generator | None = None) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0:
            return x
        stays = (torch.rand(x.shape, generator=self.generator) >= self.p).float()
        scale = 1 / (1 - self.p) if self.p < 1 else 0.0
        return x * stays * scale
