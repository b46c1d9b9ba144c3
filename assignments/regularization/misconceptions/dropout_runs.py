# fails: dropout_drops_independently
# es: una racha: cada sorteo vale para dos entradas seguidas
# en: in runs: each draw holds for two entries in a row
# symptom: mask_is_no_mask
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
        draws = torch.rand((x.numel() + 1) // 2, generator=self.generator)
        stays = draws.repeat_interleave(2)[: x.numel()].reshape(x.shape) >= self.p
        return x * stays / (1 - self.p)
