# fails: nothing
# es: sortea entrada a entrada en un bucle
# en: draws entry by entry in a loop
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if math.isnan(p) or not 0 <= p <= 1:
            raise ValueError(p)
        self.p, self.generator = p, generator

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        draws = [torch.rand(x.shape[1:], generator=self.generator) for _ in range(len(x))]
        stays = torch.stack(draws) >= self.p
        with torch.no_grad():
            factors = torch.zeros_like(x)
            factors[stays] = 1 / (1 - self.p) if self.p < 1 else 0
        return factors * x
