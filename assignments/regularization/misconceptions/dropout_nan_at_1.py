# fails: dropout_at_0_and_1
# es: con p = 1 divide 0 entre 0
# en: with p = 1 divides 0 by 0
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator

    def forward(self, x):
        if not self.training:
            return x
        stays = torch.rand(x.shape, generator=self.generator) >= self.p
        return x * stays / torch.tensor(1.0 - self.p)
