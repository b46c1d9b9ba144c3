# fails: dropout_off_in_evaluation
# es: mira el modo al crear la capa y no en cada llamada
# en: looks at the mode when the layer is made and not in each call
# symptom: evaluation_is_noisy
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator
        self.active = self.training

    def forward(self, x):
        if not self.active or self.p == 0:
            return x
        if self.p == 1:
            return 0 * x
        stays = torch.rand(x.shape, generator=self.generator) >= self.p
        return x * stays / (1 - self.p)
