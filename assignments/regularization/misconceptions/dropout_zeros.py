# fails: dropout_drops_with_probability_p, dropout_drops_independently, dropout_uses_the_generator, dropout_uses_the_global_generator
# es: anula siempre todo en entrenamiento
# en: always drops everything in training
class Dropout(nn.Module):
    def __init__(self, p=0.5, generator=None):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator

    def forward(self, x):
        return 0 * x if self.training and self.p else x
