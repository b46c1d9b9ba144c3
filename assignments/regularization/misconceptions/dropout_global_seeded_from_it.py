# fails: dropout_uses_the_generator
# es: siembra el generador global con el recibido: otros sorteos dejan de ser los que eran
# en: seeds the global generator from the given one: other draws are no longer what they were
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
        if self.generator is not None:
            torch.manual_seed(int(torch.randint(2**31, (1,), generator=self.generator)))
        stays = torch.rand(x.shape) >= self.p
        return x * stays / (1 - self.p)
