# fails: dropout_drops_independently
# es: con imágenes anula canales enteros: un solo sorteo para todos sus píxeles
# en: drops whole channels of images: a single draw for all their pixels
# symptom: mask_is_no_mask
class Dropout(nn.Module):
    def __init__(self, p: float = 0.5, generator: torch.Generator | None = None) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0:
            return x
        stays = torch.rand((*x.shape[:2], *([1] * (x.dim() - 2))), generator=self.generator) >= self.p
        scale = 1 / (1 - self.p) if self.p < 1 else 0.0
        return x * stays * scale
