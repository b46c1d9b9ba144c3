# fails: dropout_uses_the_generator
# es: usa un generador propio con una semilla fija en lugar del que recibe
# en: uses a generator of its own with a fixed seed instead of the given one
# symptom: not_reproducible
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, None if generator is None else torch.Generator().manual_seed(0)

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        if self.p == 1:
            return 0 * x
        stays = torch.rand(x.shape, generator=self.generator) >= self.p
        return x * stays / (1 - self.p)
