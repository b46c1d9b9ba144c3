# fails: norm_of_all_gradients
# es: suma las normas de cada tensor
# en: adds up each tensor's norm
# hint es: eleva al cuadrado cada norma, suma y toma la raíz al final
# hint en: square each norm, add up and take the root at the end
def global_norm(parameters):
    return sum((p.grad.norm() for p in parameters if p.grad is not None), torch.tensor(0.0))
