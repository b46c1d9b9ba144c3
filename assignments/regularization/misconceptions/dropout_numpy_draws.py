# fails: dropout_uses_the_global_generator
# es: sin generador sortea con NumPy, que no obedece a torch.manual_seed
# en: without a generator draws with NumPy, which does not obey torch.manual_seed
# symptom: not_reproducible
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
        import numpy
        if self.generator is None:
            stays = torch.as_tensor(numpy.random.default_rng().random(tuple(x.shape)) >= self.p)
        else:
            stays = torch.rand(x.shape, generator=self.generator) >= self.p
        return x * stays / (1 - self.p)
