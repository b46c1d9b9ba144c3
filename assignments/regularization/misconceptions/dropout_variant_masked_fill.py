# fails: nothing
# es: copia, multiplica y rellena con masked_fill
# en: copies, multiplies and fills with masked_fill
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if p > 1 or not p >= 0:
            raise ValueError(f"{p} is no probability")
        self.p, self.generator = float(p), generator

    def forward(self, x):
        if self.eval_mode():
            return x.clone()
        drops = torch.rand(x.numel(), generator=self.generator, dtype=torch.float64).reshape(x.shape) < self.p
        if self.p == 1.0:
            return x.masked_fill(drops, 0.0)
        return x.masked_fill(drops, 0.0).mul(1.0 / (1.0 - self.p))

    def eval_mode(self):
        return not self.training
