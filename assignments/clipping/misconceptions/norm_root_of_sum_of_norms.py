# fails: norm_of_all_gradients
# es: toma la raíz de la suma de normas sin elevarlas al cuadrado
# en: takes the root of the sum of the norms without squaring them
def global_norm(parameters):
    return sum((p.grad.norm() for p in parameters if p.grad is not None), torch.tensor(0.0)) ** 0.5
