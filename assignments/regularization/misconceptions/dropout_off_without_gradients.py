# fails: dropout_off_in_evaluation
# es: no anula nada con torch.no_grad(), aunque esté en modo entrenamiento
# en: drops nothing with torch.no_grad(), although it is in training mode
class Dropout(nn.Module):
    def __init__(self, p: float = 0.5, generator: torch.Generator | None = None) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0 or not torch.is_grad_enabled():
            return x
        stays = torch.rand(x.shape, generator=self.generator) >= self.p
        scale = 1 / (1 - self.p) if self.p < 1 else 0.0
        return x * stays * scale
