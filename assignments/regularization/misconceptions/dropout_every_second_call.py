# fails: dropout_drops_independently
# es: sortea una máscara nueva solo cada dos llamadas
# en: draws a new mask in every second call only
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator
        self.mask, self.calls = None, 0

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        if self.p == 1:
            return 0 * x
        self.calls += 1
        if self.mask is None or self.mask.shape != x.shape or self.calls % 2:
            self.mask = torch.rand(x.shape, generator=self.generator) >= self.p
        return x * self.mask / (1 - self.p)
