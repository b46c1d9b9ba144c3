# fails: dropout_uses_the_global_generator
# es: sin generador usa uno con la semilla 0: siempre las mismas máscaras
# en: without a generator uses one with the seed 0: always the same masks
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, torch.Generator().manual_seed(0) if generator is None else generator

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        if self.p == 1:
            return 0 * x
        stays = torch.rand(x.shape, generator=self.generator) >= self.p
        return x * stays / (1 - self.p)
