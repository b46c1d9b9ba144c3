# fails: dropout_drops_independently
# es: sortea la máscara una vez y la usa en todas las llamadas
# en: draws the mask once and uses it in all calls
# symptom: mask_is_no_mask
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator
        self.mask = None

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        if self.p == 1:
            return 0 * x
        if self.mask is None or self.mask.shape != x.shape:
            self.mask = torch.rand(x.shape, generator=self.generator) >= self.p
        return x * self.mask / (1 - self.p)
