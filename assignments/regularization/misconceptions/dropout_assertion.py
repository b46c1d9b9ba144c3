# fails: dropout_refuses_bad_probabilities
# es: usa assert: lanza AssertionError y no ValueError
# en: uses assert: raises AssertionError and not ValueError
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        assert 0 <= p <= 1
        self.p, self.generator = p, generator

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        if self.p == 1:
            return 0 * x
        stays = torch.rand(x.shape, generator=self.generator) >= self.p
        return x * stays / (1 - self.p)
