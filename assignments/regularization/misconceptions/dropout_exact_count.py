# fails: dropout_drops_independently
# es: anula siempre el mismo número de entradas
# en: always drops the same number of entries
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
        count = round(self.p * x.numel())
        order = torch.randperm(x.numel(), generator=self.generator)
        stays = torch.ones(x.numel())
        stays[order[:count]] = 0
        return x * stays.reshape(x.shape).to(x.dtype) / (1 - self.p)
