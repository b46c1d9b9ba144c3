# fails: nothing
# es: una lista de floats con .item()
# en: a list of floats with .item()
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss = loss_fn(model(x), y)
    loss.backward()
    norms = [p.grad.norm().item() for p in model.parameters() if p.dim() > 1]
    return torch.tensor(norms)
