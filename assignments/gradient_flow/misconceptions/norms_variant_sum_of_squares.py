# fails: nothing
# es: bucle que suma los cuadrados fila a fila
# en: a loop that adds squares row by row
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    for p in model.parameters():
        if p.grad is not None:
            p.grad.zero_()
    loss = loss_fn(model(x), y)
    loss.backward()
    norms = []
    for module in model.modules():
        if isinstance(module, nn.Linear):
            total = 0.0
            for row in module.weight.grad:
                total += float(row @ row)
            norms.append(math.sqrt(total))
    return torch.tensor(norms, dtype=torch.float64)
