# fails: norm_of_all_gradients
# es: olvida la raíz cuadrada
# en: forgets the square root
def global_norm(parameters):
    return sum(((p.grad**2).sum() for p in parameters if p.grad is not None), torch.tensor(0.0))
