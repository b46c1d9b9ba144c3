# fails: dropout_refuses_bad_probabilities
# es: rechaza p en forward y no al crear la capa
# en: refuses p in forward and not when the layer is made
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        self.p, self.generator = p, generator

    def forward(self, x):
        if not 0 <= self.p <= 1:
            raise ValueError(self.p)
        if not self.training or self.p == 0:
            return x
        if self.p == 1:
            return 0 * x
        stays = torch.rand(x.shape, generator=self.generator) >= self.p
        return x * stays / (1 - self.p)
