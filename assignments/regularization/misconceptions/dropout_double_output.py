# fails: dropout_leaves_its_input
# es: devuelve float64 en entrenamiento, por una máscara de float64
# en: returns float64 in training, because of a mask of float64
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
        stays = torch.rand(x.shape, generator=self.generator, dtype=torch.float64) >= self.p
        return x * (stays.double() / (1 - self.p))
