# fails: norm_of_each_weight, ten_layers_sigmoid_and_relu
# es: supone que los parámetros alternan peso y sesgo
# en: supposes that parameters alternate weight and bias
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([p.grad.norm() for p in list(model.parameters())[::2]])
