# fails: norm_of_all_gradients
# es: suma las normas de cada tensor
# en: adds up each tensor's norm
def global_norm(parameters):
    return sum((p.grad.norm() for p in parameters if p.grad is not None), torch.tensor(0.0))
