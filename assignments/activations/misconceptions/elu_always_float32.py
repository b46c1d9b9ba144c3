# fails: elu_dtype_and_input
# es: convierte el resultado a float32
# en: converts the result to float32
def elu(x, alpha=1.0):
    return torch.where(x > 0, x, alpha * torch.expm1(x.clamp(max=0))).float()
