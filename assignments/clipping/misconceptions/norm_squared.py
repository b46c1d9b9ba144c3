# fails: norm_of_all_gradients
# es: olvida la raíz cuadrada
# en: forgets the square root
# hint es: toma la raíz de la suma de cuadrados
# hint en: take the root of the sum of squares
def global_norm(parameters):
    return sum(((p.grad**2).sum() for p in parameters if p.grad is not None), torch.tensor(0.0))
