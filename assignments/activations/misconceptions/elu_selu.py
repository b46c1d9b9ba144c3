# fails: elu_values, elu_tails, elu_in_backward, elu_in_backward_tails
# es: multiplica por las constantes de SELU
# en: multiplies by the constants of SELU
def elu(x, alpha=1.0):
    return 1.0507009873554805 * torch.where(x > 0, x, 1.6732632423543772 * alpha * torch.expm1(x.clamp(max=0)))
