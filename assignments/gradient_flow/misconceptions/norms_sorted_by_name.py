# fails: ten_layers_sigmoid_and_relu
# es: ordena los nombres: "10.weight" va antes que "2.weight"
# en: sorts by name: "10.weight" comes before "2.weight"
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    named = {name: p.grad.norm() for name, p in model.named_parameters() if name.endswith("weight")}
    return torch.stack([named[name] for name in sorted(named)])
