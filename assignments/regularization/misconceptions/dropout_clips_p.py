# fails: dropout_refuses_bad_probabilities
# es: limita p a [0, 1] en lugar de rechazarlo
# en: limits p to [0, 1] instead of refusing it
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        self.p, self.generator = min(max(p, 0.0), 1.0), generator

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        if self.p == 1:
            return 0 * x
        stays = torch.rand(x.shape, generator=self.generator) >= self.p
        return x * stays / (1 - self.p)
