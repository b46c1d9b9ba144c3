# fails: dropout_drops_with_probability_p
# es: da a p otro valor por defecto
# en: gives p another default
class Dropout(nn.Module):
    def __init__(self, p=0.1, generator=None):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        if self.p == 1:
            return 0 * x
        stays = torch.rand(x.shape, generator=self.generator) >= self.p
        return x * stays / (1 - self.p)
