# fails: earlier_gradients_do_not_count
# es: da un paso de SGD de paso
# en: takes an SGD step on the way
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    norms = torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2])
    torch.optim.SGD(model.parameters(), lr=0.1).step()
    return norms
