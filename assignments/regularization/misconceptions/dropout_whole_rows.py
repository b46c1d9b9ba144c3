# fails: dropout_drops_independently
# es: un solo sorteo para cada fila
# en: a single draw for each row
# symptom: mask_is_no_mask
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        if self.p == 1:
            return 0 * x
        stays = torch.rand((len(x),) + (1,) * (x.dim() - 1), generator=self.generator) >= self.p
        return x * stays / (1 - self.p)
