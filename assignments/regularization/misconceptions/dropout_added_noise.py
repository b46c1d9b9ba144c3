# fails: dropout_rescales_what_stays, dropout_drops_with_probability_p, dropout_drops_independently, dropout_off_in_evaluation, dropout_gradient, dropout_at_0_and_1, dropout_uses_the_generator, dropout_uses_the_global_generator, dropout_leaves_its_input
# es: suma ruido en lugar de anular
# en: adds noise instead of dropping
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator

    def forward(self, x):
        if not self.training:
            return x
        return x + self.p * torch.randn(x.shape, generator=self.generator)
